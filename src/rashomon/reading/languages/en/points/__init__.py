"""What an English text says, cut into points with their acts."""

"""Bytes, files, addresses, feeds -> Document."""

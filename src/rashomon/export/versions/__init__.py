"""A Revision written out: `sheet` lays it out once, the others write that sheet, one small file a format."""

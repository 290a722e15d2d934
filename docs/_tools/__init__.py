"""What keeps these pages true: outputs that are run again, and a reference that is generated."""

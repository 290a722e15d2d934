"""How the weights of the reader were made; see README.md beside this file."""

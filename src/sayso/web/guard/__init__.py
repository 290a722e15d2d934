"""What stands before every page: the name called, the size sent, the token of a change, the login."""

"""Care for a file: check it, mend it, tell what has changed in it, put several together."""

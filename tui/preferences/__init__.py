"""What the program keeps for its user, whatever timeline is open: files in the user's own folder."""

"""Russian: its parser, its words and how they bend, its names, dates, numbers and amounts."""

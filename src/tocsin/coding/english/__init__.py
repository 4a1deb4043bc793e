"""English: its parser, its words and how they bend, its dates, numbers and amounts."""

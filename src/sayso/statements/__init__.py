"""From layers to statements: who, when, through whom, denying what; pure functions."""

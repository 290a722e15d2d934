"""What the pages of a desk ask of a record, as queries that read indices and the few rows that are shown."""

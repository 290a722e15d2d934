"""Documents into layers: attributions, names, times, references, events."""

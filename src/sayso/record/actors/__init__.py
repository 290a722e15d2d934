"""Actors across documents: who a speaker is, which two are one, what office was whose, what is proposed."""

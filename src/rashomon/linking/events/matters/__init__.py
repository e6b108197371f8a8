"""Matters told in passages: what no document is about, and what the words of subjects do not find."""

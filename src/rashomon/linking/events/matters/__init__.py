"""Matters told in passages alone: what no document has as its subject, and what subjects' words do not find."""

"""What generate.py makes a store of."""

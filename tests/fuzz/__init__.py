"""Inputs that nobody thought of, made by a fuzzer that sees which branches they reach; see run.sh."""

"""The GABA-A receptor: how GABA opens it, and what diazepam adds."""

"""The picture of the whole chain."""

from helpers.chain.views.whole_chain import WholeChain

__all__ = ["WholeChain"]

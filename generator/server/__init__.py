"""A built site comes in, the configuration of a web server for it goes out."""

from .nginx import configuration

__all__ = ["configuration"]

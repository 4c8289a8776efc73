"""A module for each system: what its export looks like, and which faults occur in it."""

from ..rows import Form
from . import ga4, hubspot, lists, matomo, pipedrive, salesforce, shopify, stripe, woocommerce

FORMS: dict[str, tuple[Form, ...]] = {
    "shopify": (shopify.ORDERS_EXPORT,),
    "woocommerce": (woocommerce.ORDERS_EXPORT,),
    "stripe": (stripe.PAYMENTS,),
    "orders": (lists.BESTELLUNGEN, lists.ORDER_LIST),
    "hubspot": (hubspot.CONTACTS,),
    "hubspot deals": (hubspot.DEALS,),
    "pipedrive": (pipedrive.DEALS,),
    "salesforce": (salesforce.HISTORY,),
    "ga4": (ga4.EVENTS,),
    "matomo": (matomo.VISITS,),
    "stages": (lists.KUNDENLISTE,),
}
"""The forms of each system by its key; several where it writes in several languages."""

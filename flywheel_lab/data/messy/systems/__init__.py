"""A module for each system: what its export looks like, and which faults occur in it."""

from ..rows import Form
from . import ga4, hubspot, lists, matomo, pipedrive, salesforce, shopify, stripe, woocommerce

FORMS: dict[str, Form] = {
    form.system: form
    for form in (
        shopify.ORDERS,
        woocommerce.ORDERS,
        stripe.PAYMENTS,
        lists.ORDER_LIST,
        lists.BESTELLUNGEN,
        hubspot.CONTACTS,
        hubspot.DEALS,
        pipedrive.DEALS,
        salesforce.HISTORY,
        ga4.EVENTS,
        matomo.VISITS,
        lists.KUNDENLISTE,
    )
}
"""The form of each system by its key."""

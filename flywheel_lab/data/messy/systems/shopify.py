"""Orders of a shop as Shopify exports them: several rows where an order has several products."""

from typing import Any

from ..orders import Order
from ..rows import BY_ORDER, Form, Row

HEADER = (
    "Name", "Email", "Financial Status", "Paid at", "Fulfillment Status", "Fulfilled at", "Accepts Marketing",
    "Currency", "Subtotal", "Shipping", "Taxes", "Total", "Discount Code", "Discount Amount", "Shipping Method",
    "Created at", "Lineitem quantity", "Lineitem name", "Lineitem price", "Lineitem compare at price", "Lineitem sku",
    "Lineitem requires shipping", "Lineitem taxable", "Lineitem fulfillment status", "Billing Name", "Billing Street",
    "Billing Address1", "Billing Address2", "Billing Company", "Billing City", "Billing Zip", "Billing Province",
    "Billing Country", "Billing Phone", "Shipping Name", "Shipping Street", "Shipping Address1", "Shipping Address2",
    "Shipping Company", "Shipping City", "Shipping Zip", "Shipping Province", "Shipping Country", "Shipping Phone",
    "Notes", "Note Attributes", "Cancelled at", "Payment Method", "Payment Reference", "Refunded Amount", "Vendor",
    "Outstanding Balance", "Employee", "Location", "Device ID", "Id", "Tags", "Risk Level", "Source",
    "Lineitem discount", "Tax 1 Name", "Tax 1 Value", "Tax 2 Name", "Tax 2 Value", "Tax 3 Name", "Tax 3 Value",
    "Tax 4 Name", "Tax 4 Value", "Tax 5 Name", "Tax 5 Value", "Phone", "Receipt Number", "Duties",
    "Billing Province Name", "Shipping Province Name", "Payment ID", "Payment Terms Name", "Next Payment Due At",
    "Payment References",
)  # fmt: skip


def fill_rows(order: Order) -> list[Row]:
    """Return a row for each product of an order; the first one has what is true of all."""
    name = f"{order.person.first} {order.person.last}"
    rows = []
    for k, (good, price) in enumerate(order.goods):
        cells: dict[str, Any] = {
            "Email": order.person.mail,
            "Created at": order.when,
            "Lineitem quantity": 1,
            "Lineitem name": good,
            "Lineitem price": price,
            "Lineitem requires shipping": "true",
            "Lineitem taxable": "true",
            "Lineitem fulfillment status": "fulfilled",
            "Vendor": "Maschenpost",
        }
        if k == 0:
            cells |= {
                "Financial Status": "paid",
                "Paid at": order.when,
                "Fulfillment Status": "fulfilled",
                "Accepts Marketing": "yes" if order.number % 3 else "no",
                "Currency": order.currency,
                "Subtotal": order.value,
                "Shipping": 0.0,
                "Taxes": round(order.value * 19 / 119, 2),
                "Total": order.value,
                "Billing Name": name,
                "Billing City": "Bremen",
                "Billing Country": "DE",
                "Shipping Name": name,
                "Shipping City": "Bremen",
                "Shipping Country": "DE",
                "Payment Method": "PayPal",
                "Refunded Amount": 0.0,
                "Outstanding Balance": 0.0,
                "Source": "web",
            }
        rows.append(Row(cells, order.when, order=order.number))
    return rows


ORDERS = Form(
    system="shopify",
    title="Shopify",
    file="orders_export",
    genre=BY_ORDER,
    firms=("shop",),
    header=HEADER,
    roles={
        "order": "Name",
        "person": "Email",
        "time": "Created at",
        "value": "Total",
        "status": "Financial Status",
        "refund": "Refunded Amount",
        "currency": "Currency",
        "tags": "Tags",
        "cancelled": "Cancelled at",
        "paid": "Paid at",
        "pieces": "Lineitem quantity",
        "subtotal": "Subtotal",
        "name": "Billing Name",
        "surname": "Shipping Name",
    },
    kinds=(
        *("lines", "guests", "capitals", "refunds", "parts", "cancelled", "waiting", "tests", "currencies"),
        *("headers", "sentinels", "gaps"),
    ),
    fill=fill_rows,
    number=lambda k: f"#{1000 + k}",
    moment="%Y-%m-%d %H:%M:%S %z",
    words={"refunds": "refunded", "parts": "partially_refunded", "cancelled": "voided", "waiting": "pending"},
)

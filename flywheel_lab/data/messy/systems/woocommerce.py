"""Orders of a shop as WooCommerce exports them: customer 0 is a guest."""

from ..orders import Order
from ..rows import BY_ORDER, Form, Row


def fill_rows(order: Order) -> list[Row]:
    """Return the row of an order."""
    cells = {
        "order_number": "",
        "status": "wc-completed",
        "date_created": order.when,
        "customer_id": str(300 + order.person.number),
        "billing_first_name": order.person.first,
        "billing_last_name": order.person.last,
        "billing_email": order.person.mail,
        "billing_country": "DE",
        "payment_method": "bacs" if order.number % 2 else "paypal",
        "currency": order.currency,
        "total": order.value,
        "line_items": order.goods[0][0],
    }
    return [Row(cells, order.when, order=order.number)]


ORDERS = Form(
    system="woocommerce",
    title="WooCommerce",
    file="woocommerce-orders",
    genre=BY_ORDER,
    firms=("shop", "craft"),
    header=(
        *("order_id", "order_number", "status", "date_created", "customer_id", "billing_first_name"),
        *("billing_last_name", "billing_email", "billing_country", "payment_method", "currency", "total"),
        "line_items",
    ),
    roles={
        "order": "order_id",
        "person": "customer_id",
        "mail": "billing_email",
        "name": "billing_first_name",
        "surname": "billing_last_name",
        "time": "date_created",
        "value": "total",
        "status": "status",
        "currency": "currency",
    },
    kinds=(
        *("guests", "mails", "refunds", "cancelled", "failed", "waiting", "samples", "doubles", "currencies"),
        *("headers", "sentinels", "gaps"),
    ),
    fill=fill_rows,
    number=lambda k: str(4200 + 3 * k),
    words={
        "refunds": "wc-refunded",
        "cancelled": "wc-cancelled",
        "failed": "wc-failed",
        "waiting": "wc-on-hold",
        "samples": "wc-muster",
        "guest": "0",
    },
)

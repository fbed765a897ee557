using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Diagnostics;

namespace IntegrationHub.Engine.Tests.Fakes;

/// <summary>A catalog of an invented shop: one write that uses all a field can say, and the read of what it changes.</summary>
internal static class OrderCatalog
{
    public const string Update = "shop_update_order";

    private const string Integration =
        """
        title: Shop
        summary: A shop.
        baseUrl: https://api.example.com
        apiVersion: "1"
        allowedHosts: [api.example.com]
        credential: { variable: SHOP_KEY, accepts: { sk_test_: test } }
        groups:
          orders: { title: Orders, summary: What was bought. }
        permissions: { orders: Orders }
        leftOut:
          - { fields: [platform], why: Only platforms use it. }
        minimumCharges: { usd: 50, jpy: 40 }
        errors: []
        docs: https://example.com
        """;

    private const string Read =
        """
        title: Get an order
        summary: Shows an order.
        mode: read
        request: GET /v1/orders/{order_id}
        returns: order
        permission: orders
        whenToUse: [An order is wanted.]
        fields:
          order_id: { type: id, required: true, help: The order. }
        examples:
          - { say: That order., input: { order_id: or_1 } }
        docs: https://example.com
        """;

    private const string Write =
        """
        title: Change an order
        summary: Changes an order.
        mode: write
        effect: { moves_money: false, reversible: true, notifies: nobody }
        request: POST /v1/orders/{order_id}
        returns: order
        permission: orders
        whenToUse: [An order is to change.]
        fields:
          order_id: { type: id, required: true, help: The order. }
          amount: { type: money, charged: true, help: What is charged. }
          currency: { type: currency, help: In what. }
          note: { type: string, clearable: true, help: A note. }
          kind: { type: enum, values: [gift, sale], clearable: true, help: Which kind. }
          tags: { type: map, clearable: true, help: Your own pairs. }
          ends_at: { type: timestamp, words: [now, never], clearable: true, help: When it ends. }
          up_to: { type: integer, words: [inf], help: How many. }
          present: { type: boolean, words: [later], help: Whether somebody is there. }
          source: { type: string, deprecated: Use kind., help: Where from. }
          lines:
            type: list
            help: What is in it.
            items: { type: object, fields: { name: { type: string, help: What. } } }
          owner: { type: id, help: Whose it is. }
          plain: { type: string, help: Cannot be emptied. }
          expand: { type: list, items: { type: string }, help: What to show. }
        leftOut:
          - { fields: [lines.weight], why: Nobody weighs. }
        preview:
          read: shop_get_order
          with: { order_id: $order_id }
          says: "Change order {{input.order_id}}: {{changes}}."
        examples:
          - { say: Note it., input: { order_id: or_1, note: A } }
        docs: https://example.com
        """;

    public static ToolCatalog Catalog { get; } = Load();

    private static ToolCatalog Load()
    {
        using var folder = new TempCatalog()
            .With("shop/integration.yaml", Integration)
            .With("shop/orders/get-order.yaml", Read)
            .With("shop/orders/update-order.yaml", Write);
        var result = CatalogLoader.Load(folder.Root);
        return result.Catalog ?? throw new InvalidOperationException(FindingPrinter.Text(result.Findings, (_, _) => null));
    }
}

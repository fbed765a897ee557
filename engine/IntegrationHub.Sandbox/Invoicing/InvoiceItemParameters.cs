using IntegrationHub.Sandbox.Protocol.Parameters;
using static IntegrationHub.Sandbox.Protocol.Parameters.Parameter;

namespace IntegrationHub.Sandbox.Invoicing;

/// <summary>What invoice items and the lines of invoices are said with.</summary>
internal static class InvoiceItemParameters
{
    private const long Most = PriceParameters.MostPerUnit;

    private static readonly Parameter[] Both =
    [
        Integer("amount", -Most, Most), Text("description"), Boolean("discountable"), Metadata(),
        Object("period", Timestamp("start").Required(), Timestamp("end").Required()),
        Object("pricing", Text("price")), Integer("quantity", 0, 999_999), Discounts.Parameter,
        TaxRates.Parameter(), .. Unsupported("quantity_decimal"),
    ];

    /// <summary>How an invoice item is made and changed.</summary>
    public static Parameter[] OfItem { get; } =
    [
        .. Both, Prices.OneTime, Signed("unit_amount_decimal"),
        PriceParameters.TaxBehavior, .. Ignored("tax_code"),
    ];

    /// <summary>How a line of a draft is made and changed.</summary>
    public static Parameter[] OfLine { get; } =
    [
        .. Both,
        Object(
            "price_data",
            Text("currency").Required(), Integer("unit_amount", -Most, Most), Signed("unit_amount_decimal"), PriceParameters.TaxBehavior, Text("product"),
            Object(
                "product_data",
                Text("name").Required(), Text("description", 40_000), Products.Images, Metadata(), Text("tax_code"), Text("unit_label", 12),
                Products.TaxDetails)),
        .. Unsupported("tax_amounts"),
    ];

    private static Parameter Signed(string name) => new(name, new DecimalType(isSigned: true));
}

using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Parameters;
using static IntegrationHub.Sandbox.Protocol.Parameters.Parameter;

namespace IntegrationHub.Sandbox.Pricing;

internal static class Products
{
    private static readonly Parameter[] Written =
    [
        Boolean("active"),
        Text("description", 40_000),
        Texts("images"),
        Objects("marketing_features", 15, Text("name").Required()),
        Metadata(),
        UnsettableObject(
            "package_dimensions",
            Integer("height").Required(), Integer("length").Required(), Integer("weight").Required(), Integer("width").Required()),
        Boolean("shippable"),
        Text("statement_descriptor", 22),
        Text("tax_code"),
        Text("unit_label", 12),
        Url("url"),
        .. Unsupported("tax_details"),
    ];

    public static ResourceType Type { get; } = new ResourceType("product", "prod_", "/v1/products", """
        {
          "id": "", "object": "product", "active": true, "created": 0, "default_price": null, "description": null,
          "images": [], "livemode": false, "marketing_features": [], "metadata": {}, "name": "",
          "package_dimensions": null, "shippable": null, "statement_descriptor": null, "tax_code": null,
          "tax_details": null, "type": "service", "unit_label": null, "updated": 0, "url": null
        }
        """)
    { EventFamily = "product", IdLength = 14 }
        .Refers("default_price", "price")
        .Creates(
            [
                .. Written,
                Text("name").Required(),
                Text("id", 255),
                Choice("type", "good", "service"),
                Object(
                    "default_price_data",
                    Text("currency").Required(), Integer("unit_amount", 0, 99_999_999), Decimal("unit_amount_decimal"), Prices.Recurring,
                    Choice("tax_behavior", "exclusive", "inclusive", "unspecified"), Metadata())
                    .Refusing("currency_options", "custom_unit_amount"),
            ],
            call => Create(call, call.Input))
        .Searches([.. SearchField.Words("description", "name", "url"), .. SearchField.Tokens("active", "shippable")])
        .Retrieves()
        .Updates([.. Written, Text("name"), Text("default_price")], Update)
        .Lists(
            Filter.Created, Filter.Flag("active"), Filter.Flag("shippable"), Filter.Equal("url"), Filter.Choice("type", "good", "service"),
            Filter.Where(Texts("ids"), (call, p) => call.Input.Texts("ids") is not { Count: > 0 } ids || ids.Contains(p.Id())));

    /// <summary>Makes a product from its own parameters or from <c>product_data</c>.</summary>
    public static JsonObject Create(Call call, Input input)
    {
        if (input.Text("id") is { } id && call.Shop.Find("product", id) is not null)
            throw Refusals.Invalid($"Product already exists.", "id", "resource_already_exists");
        var product = call.New(Type, input.Text("id"));
        product["updated"] = call.Now;
        Write(input, product);
        input.CopyTo(product, "type");
        if (input.Object("default_price_data") is { } price)
            product["default_price"] = Prices.Create(call, price, product.Id(), "default_price_data").Id();
        return product;
    }

    private static JsonObject Update(Call call)
    {
        var product = call.Shop.Edit(call.Subject(Type));
        Write(call.Input, product);
        if (call.Input.Has("default_price"))
        {
            if (call.Referred(Prices.Type, "default_price") is { } price && price.Text("product") != product.Id())
                throw Refusals.Invalid("The price specified does not belong to this product.", "default_price");
            product["default_price"] = call.Input.Text("default_price");
        }

        product["updated"] = call.Now;
        return product;
    }

    private static void Write(Input input, JsonObject product)
    {
        input.CopyTo(
            product, "active", "name", "description", "package_dimensions", "shippable", "statement_descriptor", "tax_code", "unit_label", "url");
        foreach (var list in new[] { "images", "marketing_features" })
        {
            if (input.Has(list))
                product[list] = input.Copy(list) ?? new JsonArray();
        }

        input.MergeMetadata(product);
    }
}

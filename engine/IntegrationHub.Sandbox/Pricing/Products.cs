using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Parameters;
using static IntegrationHub.Sandbox.Protocol.Parameters.Parameter;

namespace IntegrationHub.Sandbox.Pricing;

internal static class Products
{
    public static Parameter Images { get; } = new("images", new ListType(new UrlType(), 8));

    public static Parameter TaxDetails { get; } = UnsettableObject("tax_details", Text("tax_code")).Refusing("performance_location");

    private static readonly Parameter[] Written =
    [
        Boolean("active"),
        Text("description", 40_000),
        Images,
        Objects("marketing_features", 15, Text("name", 80).Required()),
        Metadata(),
        UnsettableObject(
            "package_dimensions",
            Decimal("height").Required(), Decimal("length").Required(), Decimal("weight").Required(), Decimal("width").Required()),
        Boolean("shippable"),
        Text("statement_descriptor", 22),
        Text("tax_code"),
        TaxDetails,
        Text("unit_label", 12),
        Url("url"),
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
                    Text("currency").Required(), PriceParameters.UnitAmount, PriceParameters.UnitAmountDecimal,
                    PriceParameters.CustomUnitAmount, PriceParameters.CurrencyOptions, PriceParameters.Recurring(),
                    PriceParameters.TaxBehavior, Metadata()),
            ],
            call => Create(call, call.Input))
        .Searches([.. SearchField.Words("description", "name", "url"), .. SearchField.Tokens("active", "shippable")])
        .Retrieves()
        .Updates([.. Written, Text("name").NeverEmpty(), Text("default_price").NeverEmpty()], Update)
        .Lists(
            Filter.Created, Filter.Flag("active"), Filter.Flag("shippable"), Filter.Equal("url"), Filter.Choice("type", "good", "service"),
            Filter.Where(Texts("ids"), HasWantedId))
        .On("DELETE", "/{id}", [], Delete);

    /// <summary>Makes a product from its own parameters or from <c>product_data</c>.</summary>
    /// <param name="call">The request.</param>
    /// <param name="input">Where the parameters are.</param>
    /// <param name="prefix">How they are addressed in errors.</param>
    public static JsonObject Create(Call call, Input input, string prefix = "")
    {
        if (input.Text("id") is { } id && call.Shop.Find("product", id) is not null)
            throw Refusals.Invalid("Product already exists.", "id", "resource_already_exists");
        var product = call.New(Type, input.Text("id"));
        product["updated"] = call.Now;
        Write(input, product, prefix);
        input.CopyTo(product, "type");
        if (input.Object("default_price_data") is { } price)
            product["default_price"] = Prices.Create(call, price, product.Id(), "default_price_data").Id();
        return product;
    }

    private static JsonObject Update(Call call)
    {
        var product = call.Shop.Edit(call.Subject(Type));
        Write(call.Input, product, "");
        if (call.Input.Has("default_price"))
        {
            if (call.Referred(Prices.Type, "default_price") is { } price)
                CheckDefault(price, product);
            product["default_price"] = call.Input.Text("default_price");
        }

        product["updated"] = call.Now;
        return product;
    }

    private static bool HasWantedId(Call call, JsonObject product)
    {
        if (call.Input.Texts("ids") is not { Count: > 0 } ids)
            return true;
        foreach (var cursor in new[] { "starting_after", "ending_before" })
        {
            if (call.Input.Has(cursor))
                throw Refusals.OnlyOne("ids", cursor);
        }

        return ids.Contains(product.Id());
    }

    private static void CheckDefault(JsonObject price, JsonObject product)
    {
        if (price.Text("product") != product.Id())
            throw Refusals.Invalid("The price specified does not belong to this product.", "default_price");
        if (!price.Flag("active"))
            throw Refusals.Invalid("The price specified is inactive. This field only accepts active prices.", "default_price");
    }

    private static JsonObject Delete(Call call)
    {
        var product = call.Subject(Type);
        if (call.Shop.NewestFirst("price", "product", product.Id()).Any())
            throw Refusals.Invalid("This product cannot be deleted because it has one or more user-created prices.");
        return call.Shop.Replace(new JsonObject { ["id"] = product.Id(), ["object"] = "product", ["deleted"] = true });
    }

    private static void Write(Input input, JsonObject product, string prefix)
    {
        ProductTexts.Check(input, prefix);
        input.CopyTo(
            product, "active", "name", "description", "shippable", "statement_descriptor", "tax_code", "unit_label", "url");
        foreach (var list in new[] { "images", "marketing_features" })
        {
            if (input.Has(list))
                product[list] = input.Copy(list) ?? new JsonArray();
        }

        if (input.Has("package_dimensions"))
            product["package_dimensions"] = input.Object("package_dimensions") is { } sent ? Dimensions(sent) : null;
        if (input.Has("tax_details"))
        {
            var code = input.Object("tax_details")?.Text("tax_code");
            product["tax_details"] = input.Object("tax_details") is null ? null : new JsonObject { ["performance_location"] = null, ["tax_code"] = code };
            product["tax_code"] = code;
        }

        input.MergeMetadata(product);
    }

    private static JsonObject Dimensions(Input sent)
    {
        var dimensions = new JsonObject();
        foreach (var name in new[] { "height", "length", "weight", "width" })
            dimensions[name] = decimal.Parse(sent.Text(name)!, System.Globalization.CultureInfo.InvariantCulture);
        return dimensions;
    }
}

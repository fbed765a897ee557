using IntegrationHub.Sandbox.Tests.Support;

namespace IntegrationHub.Sandbox.Tests.Pricing;

public sealed class ProductAndPriceTests : SandboxTest
{
    [Fact]
    public async Task A_price_can_bring_its_product_with_it()
    {
        var price = await Post(
            "/v1/prices", "currency=EUR", "unit_amount=1250", "recurring[interval]=month", "product_data[name]=Tea club", "lookup_key=tea");

        Assert.Equal("eur", price.Text("currency"));
        Assert.Equal("recurring", price.Text("type"));
        Assert.Equal("1250", price.Text("unit_amount_decimal"));
        Assert.Equal("1", price.Text("recurring.interval_count"));
        Assert.Equal("Tea club", (await Get($"/v1/products/{price.Text("product")}")).Text("name"));
        Assert.Equal([price.Id], (await Get("/v1/prices?lookup_keys[]=tea")).Ids);
        Assert.Equal([price.Id], (await Get($"/v1/prices?product={price.Text("product")}&type=recurring&active=true")).Ids);
    }

    [Fact]
    public async Task A_product_can_bring_its_price_with_it()
    {
        var product = await Post("/v1/products", "name=Kettle", "default_price_data[currency]=usd", "default_price_data[unit_amount]=5900");
        var read = await Get($"/v1/products/{product.Id}?expand[]=default_price");

        Assert.Equal("5900", read.Text("default_price.unit_amount"));
        Assert.Equal(product.Id, read.Text("default_price.product"));
    }

    [Fact]
    public async Task A_product_keeps_everything_it_is_given()
    {
        var product = await Post(
            "/v1/products", "name=Kettle", "description=1.2 l", "images[]=https://shop.example.com/k.png", "marketing_features[0][name]=Quick",
            "package_dimensions[height]=20.5", "package_dimensions[length]=15", "package_dimensions[weight]=30", "package_dimensions[width]=15",
            "shippable=true", "statement_descriptor=KETTLES", "tax_details[tax_code]=txcd_99999999", "unit_label=piece", "url=https://shop.example.com/k");

        Assert.Equal("""{"height":20.5,"length":15,"weight":30,"width":15}""", product["package_dimensions"]!.ToJsonString());
        Assert.Equal("txcd_99999999", product.Text("tax_code"));
        var changed = await Post($"/v1/products/{product.Id}", "images=", "marketing_features=", "package_dimensions=", "description=", "url=");
        Assert.Equal("[]", changed["images"]!.ToJsonString());
        Assert.Null(changed["package_dimensions"]);
        Assert.Null(changed["description"]);
    }

    [Theory]
    [InlineData("statement_descriptor=12345", "statement_descriptor", "The statement descriptor must contain at least one alphabetic character.", null)]
    [InlineData("statement_descriptor=A*B", "statement_descriptor", "The statement descriptor contains one or more invalid characters. It may not contain: <, >, \\, ', \", *.", null)]
    [InlineData("tax_code=food", "tax_code", "No such tax code: 'food'", "resource_missing")]
    [InlineData("images[]=cat", "images[0]", "Not a valid URL", "url_invalid")]
    public async Task A_products_texts_are_checked(string field, string param, string message, string? code) =>
        Refused(await Post("/v1/products", "name=Kettle", field), 400, message, code, param);

    [Fact]
    public async Task A_product_goes_only_while_nothing_is_priced_under_it()
    {
        Refused(
            await Delete($"/v1/products/{ShopSeed.Product}"), 400, "This product cannot be deleted because it has one or more user-created prices.");
        var draft = await Post("/v1/products", "name=Draft");

        Assert.True((await Delete($"/v1/products/{draft.Id}"))["deleted"]!.GetValue<bool>());
        Refused(await Get($"/v1/products/{draft.Id}"), 404, $"No such product: '{draft.Id}'", "resource_missing", "id");
    }

    [Fact]
    public async Task A_name_is_never_taken_away()
    {
        Refused(
            await Post($"/v1/products/{ShopSeed.Product}", "name="), 400,
            "You passed an empty string for 'name'. We assume empty values are an attempt to unset a parameter; however 'name' cannot be unset. " +
            "You should remove 'name' from your request or supply a non-empty value.",
            "parameter_invalid_empty", "name");
    }

    [Fact]
    public async Task Lists_by_id_have_no_pages_and_lists_by_currency_a_known_one()
    {
        Refused(
            await Get($"/v1/products?ids[]={ShopSeed.Product}&starting_after={ShopSeed.SubscriptionProduct}"), 400,
            "You may only specify one of these parameters: ids, starting_after.", null, "ids");
        Assert.StartsWith("Invalid currency: dollars.", (await Get("/v1/prices?currency=dollars")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_default_price_is_an_active_price_of_the_product_and_is_not_archived()
    {
        Refused(
            await Post($"/v1/products/{ShopSeed.Product}", $"default_price={ShopSeed.MonthlyPrice}"), 400,
            "The price specified does not belong to this product.", null, "default_price");
        await Post($"/v1/products/{ShopSeed.Product}", $"default_price={ShopSeed.OneTimePrice}");

        Refused(
            await Post($"/v1/prices/{ShopSeed.OneTimePrice}", "active=false"), 400,
            "This price cannot be archived because it is the default price of its product.", null, "active");
    }

    [Fact]
    public async Task A_price_has_a_currency_an_amount_and_a_product()
    {
        Refused(await Post("/v1/prices", "unit_amount=1"), 400, "Missing required param: currency.", "parameter_missing", "currency");
        Refused(await Post("/v1/prices", "currency=usd", "product=x"), 400, "Missing required param: unit_amount.", "parameter_missing", "unit_amount");
        Refused(
            await Post("/v1/prices", "currency=usd", "unit_amount=1"), 400,
            "You must specify either `product` or `product_data` when creating a price.", "parameter_missing", "product");
        Refused(
            await Post("/v1/prices", "currency=usd", "unit_amount=1", "product=prod_nope"), 400,
            "No such product: 'prod_nope'", "resource_missing", "product");
        Assert.StartsWith(
            "Invalid currency: xyz. Stripe currently supports these currencies: usd, aed",
            (await Post("/v1/prices", "currency=xyz", "unit_amount=1", "product=prod_nope")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lookup_key_belongs_to_one_price_until_it_is_transferred()
    {
        await Post($"/v1/prices/{ShopSeed.MonthlyPrice}", "lookup_key=club");

        Refused(
            await Post($"/v1/prices/{ShopSeed.YearlyPrice}", "lookup_key=club"), 400,
            $"A price (`{ShopSeed.MonthlyPrice}`) already uses that lookup key.", "resource_already_exists", "lookup_key");
        await Post($"/v1/prices/{ShopSeed.YearlyPrice}", "lookup_key=club", "transfer_lookup_key=true");
        Assert.Null((await Get($"/v1/prices/{ShopSeed.MonthlyPrice}"))["lookup_key"]);
    }

    [Theory]
    [InlineData("recurring[interval_count]=37", "recurring[interval_count]", "Invalid interval_count: a price can recur at most every 3 years, which is 36 months (it currently is '37').")]
    [InlineData("unit_amount=100000000", "unit_amount", "This value must be less than or equal to 99999999 (it currently is '100000000').")]
    [InlineData("unit_amount=-1", "unit_amount", "This value must be greater than or equal to 0 (it currently is '-1').")]
    public async Task Numbers_stay_within_bounds(string field, string param, string message) => Refused(
        await Post("/v1/prices", [.. field.StartsWith("unit", StringComparison.Ordinal) ? [] : new[] { "unit_amount=1" }, "currency=usd", $"product={ShopSeed.Product}", "recurring[interval]=month", field]),
        400, message, "parameter_invalid_integer", param);

    [Theory]
    [InlineData("1e9")]
    [InlineData("99999999999999999999999999999999")]
    [InlineData("-0.5")]
    public async Task A_decimal_amount_is_a_plain_number_within_bounds(string amount) => Refused(
        await Post("/v1/prices", "currency=usd", $"product={ShopSeed.Product}", "unit_amount_decimal=" + amount), 400,
        $"Invalid decimal: {amount}", "parameter_invalid_decimal", "unit_amount_decimal");
}

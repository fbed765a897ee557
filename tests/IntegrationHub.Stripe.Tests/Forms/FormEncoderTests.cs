using System.Text.Json.Nodes;
using IntegrationHub.Stripe.Forms;

namespace IntegrationHub.Stripe.Tests.Forms;

/// <summary>The expected texts are what Stripe's Node SDK 23.1.0 writes, unless a test says otherwise.</summary>
public sealed class FormEncoderTests
{
    [Theory]
    [InlineData("""{"amount": 2500, "currency": "eur"}""", "amount=2500&currency=eur")]
    [InlineData("""{"b": 1, "a": 2}""", "b=1&a=2")]
    [InlineData("""{"metadata": {"order": "17", "a": {"b": {"c": 1}}}}""", "metadata[order]=17&metadata[a][b][c]=1")]
    [InlineData("""{"expand": ["customer", "data.price"]}""", "expand[0]=customer&expand[1]=data.price")]
    [InlineData(
        """{"items": [{"price": "price_1", "quantity": 2}, {"price_data": {"tiers": [{"up_to": 1}]}}]}""",
        "items[0][price]=price_1&items[0][quantity]=2&items[1][price_data][tiers][0][up_to]=1")]
    [InlineData("""{"yes": true, "no": false}""", "yes=true&no=false")]
    [InlineData("""{"unset": null, "empty": "", "list": [null, ""]}""", "unset=&empty=&list[0]=&list[1]=")]
    [InlineData("""{"list": [], "map": {}, "deep": {"list": [], "map": {"x": []}}, "kept": 1}""", "kept=1")]
    [InlineData("{}", "")]
    public void Parameters_are_nested_with_brackets_in_their_order(string json, string form) =>
        Assert.Equal(form, FormEncoder.Encode(JsonNode.Parse(json)!.AsObject()));

    [Theory]
    [InlineData("a b+c&d=e", "a%20b%2Bc%26d%3De")]
    [InlineData("[x](y)", "[x]%28y%29")]
    [InlineData("%5B%", "%255B%25")]
    [InlineData("it's !*~-_.", "it%27s%20%21%2A~-_.")]
    [InlineData("Zoë 😀 €", "Zo%C3%AB%20%F0%9F%98%80%20%E2%82%AC")]
    [InlineData("https://a.example/?q=1#f", "https%3A%2F%2Fa.example%2F%3Fq%3D1%23f")]
    [InlineData("line\r\nbreak\t\"quoted\"\\", "line%0D%0Abreak%09%22quoted%22%5C")]
    public void Keys_and_values_are_percent_encoded(string text, string encoded)
    {
        Assert.Equal($"value={encoded}", FormEncoder.Encode(new JsonObject { ["value"] = text }));
        Assert.Equal($"m[{encoded}]=1", FormEncoder.Encode(new JsonObject { ["m"] = new JsonObject { [text] = 1 } }));
    }

    [Theory]
    [InlineData("9007199254740993")]
    [InlineData("-1")]
    [InlineData("0.1")]
    [InlineData("12.3400")]
    [InlineData("0.123456789012345678901234567890")]
    public void Digits_stay_as_they_were_written(string number) => Assert.Equal($"n={number}", Encode(number));

    [Theory]
    [InlineData("1e3", "1000")]
    [InlineData("1.5E+2", "150")]
    [InlineData("-2.50e1", "-25")]
    [InlineData("1e-3", "0.001")]
    [InlineData("123.4e-2", "1.234")]
    [InlineData("0e5", "0")]
    [InlineData("1e21", "1000000000000000000000")]
    [InlineData("1e101", "1e101")]
    [InlineData("1e99999999999", "1e99999999999")]
    public void An_exponent_is_written_out_up_to_a_hundred_digits(string number, string plain) =>
        Assert.Equal($"n={plain}", Encode(number));

    [Fact]
    public void Numbers_made_in_code_are_written_like_numbers_that_were_read() => Assert.Equal(
        "long=1099&decimal=10.50&text=x&flag=true",
        FormEncoder.Encode(new JsonObject { ["long"] = 1099L, ["decimal"] = 10.50m, ["text"] = "x", ["flag"] = true }));

    private static string Encode(string number) =>
        FormEncoder.Encode(JsonNode.Parse($$"""{"n": {{number}}}""")!.AsObject());
}

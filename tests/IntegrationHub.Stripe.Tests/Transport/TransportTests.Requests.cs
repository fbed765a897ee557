using System.Net.Mime;
using IntegrationHub.Stripe.Tests.Server;

namespace IntegrationHub.Stripe.Tests.Transport;

public abstract partial class TransportTests
{
    [Fact]
    public void A_post_has_its_parameters_in_the_body_and_names_version_and_idempotency_key()
    {
        var wire = Transport().Write(Post("""{"email": "a@b.example", "metadata": {"n": 1}}"""));

        Assert.Equal("POST", wire.Method);
        Assert.Equal("/v1/customers", wire.Target);
        Assert.Equal("email=a%40b.example&metadata[n]=1", wire.Body);
        Assert.Equal("2026-07-29.example", wire.Header("Stripe-Version"));
        Assert.Equal("key_1", wire.Header("Idempotency-Key"));
        Assert.Equal("application/x-www-form-urlencoded", new ContentType(wire.Header("Content-Type")!).MediaType);
    }

    [Fact]
    public void A_get_has_its_parameters_in_the_query()
    {
        var wire = Transport().Write(Get("/v1/customers", """{"limit": 3, "created": {"gte": 1700000000}}"""));

        Assert.Equal("/v1/customers?limit=3&created[gte]=1700000000", wire.Target);
        Assert.Null(wire.Body);
        Assert.Null(wire.Header("Content-Type"));
        Assert.Null(wire.Header("Idempotency-Key"));
    }

    [Fact]
    public void A_delete_has_its_parameters_in_the_query_and_no_idempotency_key_since_it_would_have_no_effect()
    {
        var wire = Transport().Write(Delete() with { Parameters = new() { ["prorate"] = true } });

        Assert.Equal("/v1/customers/cus_1?prorate=true", wire.Target);
        Assert.Null(wire.Body);
        Assert.Null(wire.Header("Idempotency-Key"));
    }

    [Fact]
    public async Task What_was_written_is_what_arrives()
    {
        await using var server = await ServeAsync(Answers.Ok(Customer), Answers.Ok(Customer), Answers.Ok(Customer));
        var transport = Transport();
        var odd = """{"q": "a b+c&d=e[0]%5B 'é' 😀 !*()~-_.", "list": [{"a": ""}]}""";
        foreach (var request in new[] { Post(odd), Get("/v1/customers/x%2Fy%20z%25", odd), Delete() })
        {
            var wire = transport.Write(request);
            AssertCustomer(await transport.SendAsync(wire, To(server.Address), default));

            var arrived = server.Requests[^1];
            Assert.Equal((wire.Method, wire.Target, wire.Body ?? ""), (arrived.Method, arrived.Target, arrived.Body));
            Assert.All(wire.Headers, header => Assert.Equal(header.Value, arrived.Header(header.Key)));
            Assert.Equal($"Bearer {Key}", arrived.Header("Authorization"));
        }
    }

    [Fact]
    public async Task A_post_without_parameters_is_sent_with_an_empty_body()
    {
        await using var server = await ServeAsync(Answers.Ok(Customer));

        AssertCustomer(await SendAsync(server, Post("{}")));
        Assert.Equal(("", "0"), (server.Requests[0].Body, server.Requests[0].Header("Content-Length")));
    }

    [Fact]
    public async Task An_api_base_may_have_a_path_of_its_own()
    {
        await using var server = await ServeAsync(Answers.Ok(Customer));

        AssertCustomer(await SendAsync(new Uri(server.Address, "/stripe/"), Get()));
        Assert.Equal("/stripe/v1/customers/cus_1", server.Requests[0].Target);
    }

    [Fact]
    public async Task No_cookie_is_kept_from_one_call_to_the_next()
    {
        await using var server = await ServeAsync(
            Answers.Ok(Customer, ("Set-Cookie", "a=b; Path=/")),
            Answers.Ok(Customer));
        var transport = Transport();
        await transport.SendAsync(transport.Write(Get()), To(server.Address), default);
        await transport.SendAsync(transport.Write(Get()), To(server.Address), default);

        Assert.Null(server.Requests[1].Header("Cookie"));
    }

    [Theory]
    [InlineData("/v1/customers/")]
    [InlineData("/v1//refunds")]
    [InlineData("/v1/customers/../refunds")]
    [InlineData("/v1/customers/%2e%2E/refunds")]
    [InlineData("/v1/customers/cus 1")]
    [InlineData("/v1/customers/cus\r\n1")]
    [InlineData("/v1/customers/cus#1")]
    [InlineData("@evil.example/v1")]
    public async Task A_path_that_could_lead_elsewhere_is_not_sent(string path)
    {
        await using var server = await ServeAsync();

        AssertNotSent(
            $"the path \"{path.ReplaceLineEndings("??")}\" has an empty part, a part of dots only, or a character that"
                + " is not escaped, so it could lead to something else",
            false,
            await SendAsync(server, Get(path)));
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("key\r\nX-Evil: 1")]
    [InlineData("ké")]
    public async Task A_header_that_cannot_be_sent_as_it_is_is_not_sent(string key)
    {
        await using var server = await ServeAsync();

        AssertNotSent(
            "the header Idempotency-Key holds a line break or a letter outside ASCII",
            false,
            await SendAsync(server, Post(key: key)));
        Assert.Empty(server.Requests);
    }
}

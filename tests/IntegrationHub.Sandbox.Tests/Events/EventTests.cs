using IntegrationHub.Sandbox.Tests.Support;

namespace IntegrationHub.Sandbox.Tests.Events;

public sealed class EventTests : SandboxTest
{
    protected override SandboxOptions Options => new() { Time = Clock, Seed = SandboxSeed.Empty };

    [Fact]
    public async Task What_is_made_changed_and_deleted_is_told_with_what_was_different_before()
    {
        var customer = await Post("/v1/customers", "email=ada@example.com", "address[city]=Lagos");
        await Post($"/v1/customers/{customer.Id}", "email=ada@example.org", "metadata[tier]=gold");
        await Delete($"/v1/customers/{customer.Id}");

        var events = (await Get("/v1/events")).Data.Reverse().ToList();

        Assert.Equal(["customer.created", "customer.updated", "customer.deleted"], events.Select(e => e["type"]!.ToString()));
        Assert.Equal("ada@example.com", events[0]["data"]!["object"]!["email"]!.ToString());
        Assert.Equal("ada@example.org", events[1]["data"]!["object"]!["email"]!.ToString());
        Assert.Equal("""{"email":"ada@example.com","metadata":{"tier":null}}""", events[1]["data"]!["previous_attributes"]!.ToJsonString());
        Assert.StartsWith("req_", events[1]["request"]!["id"]!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_refused_and_what_changes_nothing_is_not_told()
    {
        var customer = await Post("/v1/customers", "email=ada@example.com");
        await Post($"/v1/customers/{customer.Id}", "email=ada@example.com");
        await Post($"/v1/customers/{customer.Id}", "emial=ada@example.com");
        await PostWithKey("again", "/v1/products", "name=Mug");
        await PostWithKey("again", "/v1/products", "name=Mug");

        var types = (await Get("/v1/events")).Data.Select(e => e["type"]!.ToString());

        Assert.Equal(["product.created", "customer.created"], types);
    }

    [Fact]
    public async Task Events_are_found_by_type_and_by_group_of_types()
    {
        await Post("/v1/customers", "email=ada@example.com");
        await Post("/v1/products", "name=Mug");

        Assert.Single((await Get("/v1/events?type=product.created")).Data);
        Assert.Single((await Get("/v1/events?types[]=customer.created&types[]=customer.deleted")).Data);
        Assert.Single((await Get("/v1/events?type=customer.*")).Data);
        var one = (await Get("/v1/events")).Ids[0];
        Assert.Equal(one, (await Get($"/v1/events/{one}")).Id);
    }
}

using IntegrationHub.Sandbox.Tests.Support;

namespace IntegrationHub.Sandbox.Tests.Protocol;

public sealed class ListTests : SandboxTest
{
    [Fact]
    public async Task Pages_forward_and_back_meet_every_customer_once_newest_first()
    {
        var all = (await Get("/v1/customers?limit=100")).Ids;
        Assert.Equal(12, all.Count);
        Assert.Equal(ShopSeed.NewCustomer, all[0]);
        Assert.Equal(ShopSeed.Customer, all[^1]);

        var first = await Get("/v1/customers");
        Assert.Equal(10, first.Data.Count);
        Assert.True(first.HasMore);
        Assert.Equal("/v1/customers", first.Text("url"));
        var second = await Get($"/v1/customers?starting_after={first.Ids[^1]}");
        Assert.Equal(all, [.. first.Ids, .. second.Ids]);
        Assert.False(second.HasMore);

        var back = await Get($"/v1/customers?limit=4&ending_before={all[6]}");
        Assert.Equal(all.Skip(2).Take(4), back.Ids);
        Assert.True(back.HasMore);
        Assert.False((await Get($"/v1/customers?limit=6&ending_before={all[6]}")).HasMore);
    }

    [Fact]
    public async Task A_changed_object_keeps_its_place()
    {
        var before = (await Get("/v1/customers?limit=100")).Ids;
        await Post($"/v1/customers/{before[5]}", "name=Changed");

        Assert.Equal(before, (await Get("/v1/customers?limit=100")).Ids);
    }

    [Fact]
    public async Task Created_narrows_by_value_and_by_bounds()
    {
        var all = (await Get("/v1/charges?limit=100")).Data;
        var times = all.Select(c => c["created"]!.GetValue<long>()).ToList();
        var middle = times[4];

        Assert.Equal(times.Count(t => t > middle), (await Get($"/v1/charges?limit=100&created[gt]={middle}")).Data.Count);
        Assert.Equal(times.Count(t => t >= middle), (await Get($"/v1/charges?limit=100&created[gte]={middle}")).Data.Count);
        Assert.Equal(times.Count(t => t < middle), (await Get($"/v1/charges?limit=100&created[lt]={middle}")).Data.Count);
        Assert.Equal(times.Count(t => t <= middle), (await Get($"/v1/charges?limit=100&created[lte]={middle}")).Data.Count);
        Assert.Equal(times.Count(t => t == middle), (await Get($"/v1/charges?limit=100&created={middle}")).Data.Count);
    }

    [Theory]
    [InlineData("limit=0", "This value must be greater than or equal to 1 (it currently is '0').", "parameter_invalid_integer", "limit")]
    [InlineData("limit=-5", "This value must be greater than or equal to 1 (it currently is '-5').", "parameter_invalid_integer", "limit")]
    [InlineData("limit=101", "This value must be less than or equal to 100 (it currently is '101').", "parameter_invalid_integer", "limit")]
    [InlineData("limit=99999999999999999999", "Invalid integer: 99999999999999999999", "parameter_invalid_integer", "limit")]
    [InlineData("limit=ten", "Invalid integer: ten", "parameter_invalid_integer", "limit")]
    [InlineData("limit=", "You passed an empty string for 'limit'. We assume empty values are an attempt to unset a parameter; however 'limit' cannot be unset. You should remove 'limit' from your request or supply a non-empty value.", "parameter_invalid_empty", "limit")]
    [InlineData("created[over]=1", "Received unknown parameter: created[over]", "parameter_unknown", "created[over]")]
    [InlineData("starting_after=cus_nope", "No such customer: 'cus_nope'", "resource_missing", "starting_after")]
    [InlineData("starting_after=a&ending_before=b", "You may only specify one of these parameters: ending_before, starting_after.", null, "ending_before")]
    [InlineData("colour=red&size=xl", "Received unknown parameters: colour, size", "parameter_unknown", "colour")]
    public async Task A_list_is_asked_for_properly_or_refused(string query, string message, string? code, string param) =>
        Refused(await Get("/v1/customers?" + query), 400, message, code, param);
}

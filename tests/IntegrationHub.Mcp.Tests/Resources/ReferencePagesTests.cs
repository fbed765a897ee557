using System.Text.Json;
using IntegrationHub.Mcp.Tests.Support;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace IntegrationHub.Mcp.Tests.Resources;

public class ReferencePagesTests
{
    private static readonly ResourceTemplateReference Template = new() { Uri = "hub://{integration}/{page}" };

    [Fact]
    public async Task Every_group_is_a_resource_that_lists_its_tools()
    {
        await using var desk = await Desk.OpenAsync();
        await using var line = await Line.ToAsync(desk);

        var listed = await line.Client.ListResourcesAsync();
        var page = await line.Client.ReadResourceAsync("hub://stripe/refunds");

        Assert.Contains("hub://stripe/refunds", listed.Select(resource => resource.Uri));
        Assert.Equal(
            Desk.Catalog.Tools.Where(tool => tool.Manifest.Group == "refunds").Select(tool => tool.Name),
            Json(page).GetProperty("tools").EnumerateArray().Select(tool => tool.GetProperty("tool").GetString()));
    }

    [Fact]
    public async Task An_endpoint_is_described_by_its_own_page()
    {
        await using var desk = await Desk.OpenAsync();
        await using var line = await Line.ToAsync(desk);

        var page = await line.Client.ReadResourceAsync("hub://stripe/create-refund");

        Assert.Equal("stripe_create_refund", Json(page).GetProperty("tool").GetString());
    }

    [Theory]
    [InlineData("hub://stripe/no-such")]
    [InlineData("hub://acme/create-refund")]
    [InlineData("file:///etc/passwd")]
    public async Task A_page_that_is_not_there_is_refused(string uri)
    {
        await using var desk = await Desk.OpenAsync();
        await using var line = await Line.ToAsync(desk);

        var fault = await Assert.ThrowsAsync<McpProtocolException>(async () => await line.Client.ReadResourceAsync(uri));

        Assert.Contains($"There is no resource \"{uri}\".", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("integration", "s", "stripe")]
    [InlineData("page", "create-ref", "create-refund")]
    [InlineData("page", "refu", "refunds")]
    [InlineData("page", "nothing", "")]
    public async Task Names_are_completed(string argument, string typed, string completed)
    {
        await using var desk = await Desk.OpenAsync();
        await using var line = await Line.ToAsync(desk);

        var answer = await line.Client.CompleteAsync(Template, argument, typed);

        Assert.Equal(completed, string.Join(' ', answer.Completion.Values));
    }

    [Fact]
    public async Task What_is_not_offered_has_no_page()
    {
        await using var desk = await Desk.OpenAsync(new() { IsReadOnly = true });
        await using var line = await Line.ToAsync(desk);

        await Assert.ThrowsAsync<McpProtocolException>(async () => await line.Client.ReadResourceAsync("hub://stripe/create-refund"));
        Assert.Empty((await line.Client.CompleteAsync(Template, "page", "create-ref")).Completion.Values);
    }

    private static JsonElement Json(ReadResourceResult page) => JsonElement.Parse(Assert.IsType<TextResourceContents>(Assert.Single(page.Contents)).Text);
}

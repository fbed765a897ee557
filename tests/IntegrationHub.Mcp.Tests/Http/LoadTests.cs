using IntegrationHub.Mcp.Tests.Support;
using IntegrationHub.Tests.McpLoad;
using Xunit.Abstractions;

namespace IntegrationHub.Mcp.Tests.Http;

[Collection(Alone.Name)]
public class LoadTests(ITestOutputHelper output)
{
    private const int Clients = 40;
    private const int Warm = 10;
    private const int Turns = 15;

    [Fact]
    public async Task Many_clients_get_each_its_own_answer_while_others_send_what_is_broken_and_memory_stays_flat()
    {
        await using var site = await Site.OpenAsync();
        site.Desk.Service.OnRead = request =>
        {
            var id = request.Target.Split('/', '?')[^1];
            return FakeService.Succeeded($$"""{"id":"{{id}}","object":"customer","description":"{{LoadClient.MarkOf(int.Parse(id["cus_".Length..], null))}}"}""");
        };
        site.Desk.Service.Forgets = true;
        var load = new McpLoad(site.Endpoint, client => Task.FromResult($"cus_{client.Number}"), Weigh);

        var report = await load.RunAsync(Clients, turn => turn < Warm, turn => turn < Turns);

        output.WriteLine(report.ToString());
        Assert.True(report.Tally.Wrong.IsEmpty, report.ToString());
        Assert.Equal(Clients * (Warm + Turns), report.Tally.Own);
        Assert.Equal(Clients * (Warm + Turns) / 5, report.Tally.Broken);
        Assert.True(report.Growth < 1.25, report.ToString());
    }

    // Only what is small: large arrays go back to pools of the runtime, which keep some of them for a minute.
    private static long Weigh()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
        return GC.GetGCMemoryInfo(GCKind.FullBlocking).GenerationInfo[..(GC.MaxGeneration + 1)].ToArray().Sum(generation => generation.SizeAfterBytes);
    }
}

using IntegrationHub.Http.Tests.Support;

namespace IntegrationHub.Http.Tests;

public sealed class HubServerTests
{
    [Theory]
    [InlineData("http://127.0.0.1:5080", "http://127.0.0.1:5080")]
    [InlineData("http://localhost:5080", "http://127.0.0.1:5080")]
    [InlineData("http://[::1]:5080", "http://[::1]:5080")]
    [InlineData("http://127.0.0.1:0", "http://127.0.0.1:0")]
    [InlineData("https://localhost:5080", "https://127.0.0.1:5080")]
    public void An_address_of_this_machine_may_be_listened_on(string url, string shown)
    {
        Assert.True(ListenAddress.Read(url).TryGet(out var address, out _));
        Assert.Equal(shown, address.Url);
    }

    [Theory]
    [InlineData("http://0.0.0.0:5080", false)]
    [InlineData("http://[::]:5080", false)]
    [InlineData("http://192.168.1.10:5080", false)]
    [InlineData("http://127.0.0.1:5080", true)]
    [InlineData("http://[::1]:5080", true)]
    public void An_address_tells_whether_other_machines_reach_it(string url, bool isOwn)
    {
        Assert.True(ListenAddress.Read(url).TryGet(out var address, out _));
        Assert.Equal(isOwn, address.IsOwnMachine);
    }

    [Fact]
    public void A_name_is_no_address_to_listen_on()
    {
        Assert.False(ListenAddress.Read("http://hub.example:5080").TryGet(out _, out var error));
        Assert.Equal("address_not_allowed", error.Code);
        Assert.Equal(
            "\"http://hub.example:5080\" is a name, and a hub listens on an address; write it in digits, or as http://0.0.0.0:5080 for all of this machine. Nothing was started or sent.",
            error.Message);
    }

    [Theory]
    [InlineData("ftp://127.0.0.1:5080")]
    [InlineData("127.0.0.1:5080")]
    [InlineData("http://127.0.0.1:5080/hub")]
    [InlineData("http://*:5080")]
    [InlineData("")]
    public void What_is_no_plain_address_is_refused(string url)
    {
        Assert.False(ListenAddress.Read(url).TryGet(out _, out var error));
        Assert.Equal($"\"{url}\" is not an address to listen on; write it as http://127.0.0.1:5080. Nothing was started or sent.", error.Message);
    }

    [Fact]
    public async Task A_port_in_use_is_said_in_words()
    {
        await using var site = await Site.StartAsync();
        Assert.True(ListenAddress.Read($"http://127.0.0.1:{site.Port}").TryGet(out var taken, out _));

        var started = await HubServer.StartAsync(new(site.Hub, site.Time), new BrokenStore(), [taken], TextWriter.Null, default);

        Assert.False(started.TryGet(out _, out var error));
        Assert.Equal("port_in_use", error.Code);
        Assert.Equal($"http://127.0.0.1:{site.Port} is taken by another program. Nothing was started or sent.", error.Message);
    }
}

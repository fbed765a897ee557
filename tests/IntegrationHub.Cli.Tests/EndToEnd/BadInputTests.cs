using System.Net;
using System.Text;
using IntegrationHub.Cli.Tests.Support;

namespace IntegrationHub.Cli.Tests.EndToEnd;

/// <summary>Bad input and faults: each gets a clear message, no stack trace, and the process ends in order.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task A_directory_that_is_not_a_catalog()
    {
        var folder = Directory.CreateDirectory(_place.File("empty")).FullName;

        (await _place.HubAsync("tools", "list", "--json", "--catalog", folder)).Refused(
            "bad_catalog",
            $"The catalog {folder} cannot be used; something is wrong with it. The first: IH0006 this is not a catalog: no INTEGRATION/integration.yaml in \"{folder}\". "
            + "Name the folder that holds the integrations, such as \"catalog\". Nothing was sent.");
        (await _place.HubAsync("lint", folder)).NoTrace();
        Assert.Equal(1, (await _place.HubAsync("lint", folder)).Exit);
    }

    [Fact]
    public async Task A_path_that_does_not_exist()
    {
        var ran = await _place.HubAsync("lint", _place.File("nowhere"));

        Assert.Equal(1, ran.Exit);
        Assert.Equal($"{_place.File("nowhere")}:1:1: error IH0008: the file can't be read: there is no such file or folder.\n", ran.Out);
    }

    [Fact]
    public async Task A_yaml_file_with_a_tab() => Assert.EndsWith(
        "tab.yaml:2:1: error IH0002: a tab in the indentation; YAML wants spaces, two a level.\n   2 | \tb: 1\n     | ^\n",
        await LintAsync("tab.yaml", "a:\n\tb: 1\n"),
        StringComparison.Ordinal);

    [Fact]
    public async Task A_bomb_of_nested_aliases()
    {
        var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (var i = 1; i < 12; i++)
            bomb.Append($"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 9))}]\n");

        Assert.Contains(": error IH0004: ", await LintAsync("bomb.yaml", bomb.ToString()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_manifest_of_five_megabytes() => Assert.Contains(
        "big.yaml:1:1: error IH0003: the file has 5,000,009 bytes; a manifest may have ",
        await LintAsync("big.yaml", $"title: {new string('x', 5_000_000)}\n\n"),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("{\"customer_id\":", "--input is not JSON; it stops making sense at line 1, column 16.")]
    [InlineData("customer_id=cus_1", "--input is not JSON; it stops making sense at line 1, column 1.")]
    [InlineData("", "--input is empty; it must be a JSON object.")]
    [InlineData("{\"limit\":1,\"limit\":2}", "--input gives \"limit\" twice in one object; give it once.")]
    public async Task An_input_that_is_not_json(string input, string message) =>
        (await _place.HubAsync("call", "stripe_list_customers", "--json", "--input", input)).Refused("bad_request", $"{message} Nothing was sent.", exit: 2);

    [Fact]
    public async Task An_input_of_ten_megabytes()
    {
        await File.WriteAllBytesAsync(_place.File("big.json"), new byte[10_000_000]);
        const string TooLarge = "is larger than 1 MB (1,048,576 bytes), which is the most that is read. Nothing was sent.";

        (await _place.HubAsync("call", "stripe_list_customers", "--json", "--input", $"@{_place.File("big.json")}"))
            .Refused("bad_request", $"The file {_place.File("big.json")} {TooLarge}", exit: 2);
    }

    [Fact]
    public async Task An_input_file_that_is_not_there() =>
        (await _place.HubAsync("call", "stripe_list_customers", "--json", "--input", "@/nowhere.json"))
            .Refused("bad_request", "The file \"/nowhere.json\" of --input cannot be read. Nothing was sent.", exit: 2);

    [Fact]
    public async Task A_tool_that_the_catalog_lacks_and_the_service_has() =>
        (await _place.HubAsync("preview", "stripe_create_topup", "--json", "--input", "{}")).Refused(
            "tool_not_found", "Stripe has POST /v1/topups, but this catalog has no tool for it; nothing was sent.");

    [Fact]
    public async Task A_tool_that_does_not_exist()
    {
        var error = (await _place.HubAsync("call", "stripe_create_refnd", "--json", "--input", "{}")).Refused(
            "tool_not_found", "There is no tool \"stripe_create_refnd\"; did you mean \"stripe_create_refund\"? Nothing was sent.");

        Assert.Equal(["stripe_create_refund"], Ran.Words(error.GetProperty("nearest")));
    }

    [Fact]
    public async Task Stripe_that_cannot_be_reached()
    {
        var port = FreePort();
        var ran = await _place.HubAsync(
            "call", "stripe_list_customers", "--json", "--input", "{}", "--api-base", $"http://127.0.0.1:{port}");

        var error = ran.Refused("service_unreachable", $"Could not connect to 127.0.0.1:{port}: connection refused, 3 times. Nothing was sent.");
        Assert.True(error.GetProperty("retryable").GetBoolean());
    }

    [Theory]
    [InlineData("hello, I am not JSON")]
    [InlineData("")]
    [InlineData("<html>Bad gateway</html>")]
    public async Task A_reply_that_is_not_json(string reply)
    {
        await using var service = await OddService.StartAsync(reply);
        var ran = await _place.HubAsync("call", "stripe_list_customers", "--json", "--input", "{}", "--api-base", service.Address);

        Assert.Equal(1, ran.Exit);
        ran.NoTrace();
        Assert.Contains("not JSON. It was a read, so nothing changed and repeating is safe.", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_to_a_write_that_is_not_json_leaves_its_outcome_unknown()
    {
        const string Input = """{"email":"new@example.com"}""";
        await using var service = await OddService.StartAsync("hello, I am not JSON");
        var preview = (await _place.HubAsync("preview", "stripe_create_customer", "--json", "--input", Input, "--api-base", service.Address)).Ok();
        var token = preview.Json.GetProperty("proposal").GetProperty("token").GetString()!;

        var ran = await _place.HubAsync(
            "call", "stripe_create_customer", "--json", "--input", Input, "--confirm", token, "--api-base", service.Address);
        ran.NoTrace();
        Assert.Equal(1, ran.Exit);
        Assert.Equal("outcome_unknown", ran.Json.GetProperty("error").GetProperty("code").GetString());
        Assert.Equal("unknown", ran.Json.GetProperty("error").GetProperty("sent").GetString());
    }

    [Fact]
    public async Task A_home_that_cannot_be_written()
    {
        await File.WriteAllTextAsync(_place.Home, "a file where the folder should be");
        var ran = await _place.HubAsync("call", "stripe_list_customers", "--json", "--input", "{}");

        Assert.Equal(1, ran.Exit);
        ran.NoTrace();
        Assert.Equal("missing_connection", ran.Json.GetProperty("error").GetProperty("code").GetString());
        Assert.StartsWith("The embedded sandbox did not start: ", ran.Json.GetProperty("error").GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    private async Task<string> LintAsync(string name, string text)
    {
        await File.WriteAllTextAsync(_place.File(name), text);
        var ran = await _place.HubAsync("lint", _place.File(name));
        Assert.Equal(1, ran.Exit);
        ran.NoTrace();
        return ran.Out;
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

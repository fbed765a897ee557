using System.Text.Json;
using IntegrationHub.Cli.Tests.Support;
using IntegrationHub.Sandbox;

namespace IntegrationHub.Cli.Tests.EndToEnd;

/// <summary>A refund by the command line, each step a process of its own.</summary>
public sealed class RefundTests : IDisposable
{
    private const string Tool = "stripe_create_refund";
    private const string Input = $$"""{"payment_intent":"{{ShopSeed.RefundablePaymentIntent}}","amount":2500}""";

    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task A_refund_is_previewed_confirmed_and_done_once()
    {
        var preview = (await _place.HubAsync("preview", Tool, "--input", Input, "--json")).Ok();
        var proposal = preview.Json.GetProperty("proposal");
        var request = proposal.GetProperty("request");

        Assert.Equal(_place.Notice, preview.Error);
        Assert.StartsWith($"Refund 25.00 USD of payment {ShopSeed.RefundablePaymentIntent}", proposal.GetProperty("says").GetString(), StringComparison.Ordinal);
        Assert.Equal(6400, proposal.GetProperty("present").GetProperty("amount").GetInt32());
        Assert.Equal("POST", request.GetProperty("method").GetString());
        Assert.EndsWith("/v1/refunds", request.GetProperty("url").GetString(), StringComparison.Ordinal);
        Assert.Equal(
            $"payment_intent={ShopSeed.RefundablePaymentIntent}&amount=2500&reason=requested_by_customer",
            request.GetProperty("body").GetString());
        Assert.Equal("Bearer [redacted]", request.GetProperty("headers").GetProperty("Authorization").GetString());
        Assert.DoesNotContain("sk_test_sandbox", preview.Out, StringComparison.Ordinal);
        var token = proposal.GetProperty("token").GetString()!;

        (await _place.HubAsync("call", Tool, "--input", Input, "--json")).Refused(
            "confirmation_required", $"{Tool} changes something, so it wants the token of a preview. Nothing was sent.");

        var first = (await _place.HubAsync("call", Tool, "--input", Input, "--confirm", token, "--json")).Ok().Json;
        var again = (await _place.HubAsync("call", Tool, "--input", Input, "--confirm", token, "--json")).Ok().Json;
        Assert.False(first.GetProperty("replayed").GetBoolean());
        Assert.True(again.GetProperty("replayed").GetBoolean());
        Assert.Equal(2500, first.GetProperty("result").GetProperty("amount").GetInt32());
        Assert.Equal(
            first.GetProperty("result").GetProperty("id").GetString(), again.GetProperty("result").GetProperty("id").GetString());

        var error = (await _place.HubAsync("call", Tool, "--input", Input.Replace("2500", "2600", StringComparison.Ordinal), "--confirm", token, "--json"))
            .Refused("confirmation_mismatch", "This is not what was agreed to: amount differs from the preview. Nothing was sent.");
        Assert.Equal("amount", error.GetProperty("field").GetString());
    }

    [Fact]
    public async Task A_call_without_its_token_reaches_nobody()
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions());
        await _place.HubAsync("call", Tool, "--input", Input, "--api-base", sandbox.BaseAddress.ToString());

        Assert.Equal(0, sandbox.RequestCount);
    }

    [Fact]
    public async Task The_line_a_preview_prints_does_what_it_previewed()
    {
        var preview = (await _place.HubAsync("preview", Tool, "--input", Input)).Ok().Out;
        var line = preview.TrimEnd('\n').Split('\n')[^1].Trim();
        Assert.StartsWith($"./hub call {Tool} --input '{Input}' --confirm ", line, StringComparison.Ordinal);

        var done = (await _place.HubAsync("call", Tool, "--input", Input, "--confirm", line.Split(' ')[^1])).Ok().Out;
        Assert.StartsWith($"{Tool} in sandbox: answered, status succeeded.\n", done, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_input_may_come_from_a_file_or_by_standard_input()
    {
        await File.WriteAllTextAsync(_place.File("refund.json"), Input);

        var byFile = (await _place.HubAsync("preview", Tool, "--input", $"@{_place.File("refund.json")}")).Ok().Out;
        var byPipe = (await _place.HubWithInputAsync(Input, "preview", Tool, "--input", "-")).Ok().Out;
        Assert.Contains($"--input @{_place.File("refund.json")} --confirm ", byFile, StringComparison.Ordinal);
        Assert.Contains($"--input '{Input}' --confirm ", byPipe, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proposal_that_a_person_denied_is_not_done()
    {
        var proposal = (await _place.HubAsync("preview", Tool, "--input", Input, "--json")).Ok().Json.GetProperty("proposal");
        var denied = (await _place.HubAsync("deny", Id(proposal), "--json")).Ok().Json;

        Assert.Equal("denied", denied.GetProperty("decision").GetString());
        Assert.False(denied.TryGetProperty("token_digest", out _));
        (await _place.HubAsync("call", Tool, "--input", Input, "--confirm", proposal.GetProperty("token").GetString()!, "--json"))
            .Refused("policy_denied", "A person in charge refused this. Nothing was sent.");
    }

    [Fact]
    public async Task A_proposal_that_a_person_approved_says_so()
    {
        var proposal = (await _place.HubAsync("preview", Tool, "--input", Input, "--json")).Ok().Json.GetProperty("proposal");
        var approved = (await _place.HubAsync("approve", Id(proposal))).Ok().Out;

        Assert.StartsWith($"Approved in sandbox: Refund 25.00 USD of payment {ShopSeed.RefundablePaymentIntent}", approved, StringComparison.Ordinal);
        Assert.Contains($"\nNothing was sent. Proposal {Id(proposal)}, {Tool}, until ", approved, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proposal_that_does_not_exist_cannot_be_approved() => (await _place.HubAsync("approve", "prop_none", "--json"))
        .Refused("proposal_not_found", "No proposal is named \"prop_none\". Nothing was changed.");

    private static string Id(JsonElement proposal) => proposal.GetProperty("id").GetString()!;
}

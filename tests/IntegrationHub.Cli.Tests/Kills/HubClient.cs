using System.Net.Http.Json;
using System.Text.Json;

namespace IntegrationHub.Cli.Tests.Kills;

/// <summary>An agent that talks to a hub which may die at any moment, and asks again where the hub says that this is safe.</summary>
internal sealed class HubClient(Uri hub) : IDisposable
{
    private const string Tool = "/v1/tools/stripe_create_customer";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(40);

    private readonly HttpClient _client = new() { BaseAddress = hub, Timeout = TimeSpan.FromMinutes(2) };

    /// <summary>Previews until a proposal is told.</summary>
    public async Task<(string Id, string Token)> ProposeAsync(string email, CancellationToken stop)
    {
        while (true)
        {
            if (await PostAsync("preview", new { input = new { email } }, stop) is { } answer && answer.TryGetProperty("proposal", out var proposal))
                return (proposal.GetProperty("id").GetString()!, proposal.GetProperty("token").GetString()!);
            await Task.Delay(Pause, stop);
        }
    }

    /// <summary>Calls once.</summary>
    /// <returns>The answer; null when none came.</returns>
    public Task<JsonElement?> CallAsync(string email, string token, CancellationToken stop) =>
        PostAsync("call", new { input = new { email }, confirmation = token }, stop);

    /// <summary>Calls until the outcome is told.</summary>
    public async Task<JsonElement> CallUntilDoneAsync(string email, string token, CancellationToken stop)
    {
        while (true)
        {
            if (await CallAsync(email, token, stop) is { } answer && !(answer.TryGetProperty("retryable", out var again) && again.GetBoolean()))
                return answer;
            await Task.Delay(Pause, stop);
        }
    }

    public void Dispose() => _client.Dispose();

    private async Task<JsonElement?> PostAsync(string what, object body, CancellationToken stop)
    {
        try
        {
            using var answer = await _client.PostAsJsonAsync(new Uri($"{Tool}/{what}", UriKind.Relative), body, stop);
            return await answer.Content.ReadFromJsonAsync<JsonElement>(stop);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or JsonException)
        {
            return null;
        }
    }
}

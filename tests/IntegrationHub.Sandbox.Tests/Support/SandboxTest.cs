using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace IntegrationHub.Sandbox.Tests.Support;

/// <summary>A fresh sandbox for every test, spoken to over real HTTP. Every good answer is held against the facts about Stripe's objects.</summary>
public abstract class SandboxTest : IAsyncLifetime
{
    protected TestClock Clock { get; } = new();

    protected SandboxServer Server { get; private set; } = null!;

    protected HttpClient Http { get; private set; } = null!;

    /// <summary>Visits hosted pages.</summary>
    protected PageVisitor Browser { get; } = new();

    protected virtual SandboxOptions Options => new() { Time = Clock };

    public virtual async Task InitializeAsync()
    {
        Server = await SandboxServer.StartAsync(Options);
        Http = Client(Server);
    }

    public virtual async Task DisposeAsync()
    {
        Http.Dispose();
        Browser.Dispose();
        await Server.DisposeAsync();
    }

    protected static HttpClient Client(SandboxServer server)
    {
        var http = new HttpClient { BaseAddress = server.BaseAddress };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "sk_test_4eC39HqLyjWDarjtT1zdp7dc");
        return http;
    }

    protected Task<Answer> Get(string path) => Send(Http, HttpMethod.Get, path);

    protected Task<Answer> Delete(string path) => Send(Http, HttpMethod.Delete, path);

    protected Task<Answer> Post(string path, params string[] form) => Send(Http, HttpMethod.Post, path, form);

    protected Task<Answer> PostWithKey(string key, string path, params string[] form) => Send(Http, HttpMethod.Post, path, form, ("Idempotency-Key", key));

    /// <summary>Sends <c>name=value</c> pairs as a form and expects JSON back.</summary>
    protected static async Task<Answer> Send(
        HttpClient http, HttpMethod method, string path, string[]? form = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        if (form is { Length: > 0 })
        {
            var pairs = form.Select(f => f.Split('=', 2)).Select(p => new KeyValuePair<string, string>(p[0], p[1]));
            request.Content = new FormUrlEncodedContent(pairs);
        }

        foreach (var (name, value) in headers)
            request.Headers.Add(name, value);
        using var response = await http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        var json = JsonNode.Parse(text)!.AsObject();
        if (response.StatusCode == HttpStatusCode.OK)
            Assert.Empty(StripeFacts.Differences(json));
        return new Answer(response.StatusCode, json, response.Headers);
    }

    protected static void Refused(Answer answer, int status, string message, string? code = null, string? param = null)
    {
        Assert.Equal(message, answer.Error["message"]?.GetValue<string>());
        Assert.Equal(status, (int)answer.Status);
        Assert.Equal(code, answer.Code);
        Assert.Equal(param, answer.Param);
    }
}

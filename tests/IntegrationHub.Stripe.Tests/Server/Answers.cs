using System.Text;
using Microsoft.AspNetCore.Http;

namespace IntegrationHub.Stripe.Tests.Server;

/// <summary>The things a server may do.</summary>
internal static class Answers
{
    public static Answer Ok(string json, params (string Name, string Value)[] headers) => Reply(200, json, headers);

    public static Answer Reply(int status, string body, params (string Name, string Value)[] headers) =>
        async (_, context) =>
    {
        context.Response.StatusCode = status;
        foreach (var (name, value) in headers) context.Response.Headers[name] = value;
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(body), context.RequestAborted);
    };

    public static Answer Error(
        int status,
        string? code,
        string message,
        params (string Name, string Value)[] headers) =>
        Reply(
            status,
            $$$"""{"error": {"type": "invalid_request_error", "code": "{{{code}}}", "message": "{{{message}}}"}}""",
            headers);

    /// <summary>Hangs up without a word, after it read the request.</summary>
    public static Answer Drop { get; } = static (_, context) =>
    {
        context.Abort();
        return Task.CompletedTask;
    };

    /// <summary>Begins an answer and hangs up in the middle.</summary>
    public static Answer DropHalfway { get; } = static async (_, context) =>
    {
        context.Response.ContentLength = 1000;
        await context.Response.WriteAsync("""{"id": "cus_1", """);
        await context.Response.Body.FlushAsync();
        context.Abort();
    };

    /// <summary>Says nothing until the client gives up.</summary>
    public static Answer Hang { get; } = static async (_, context) =>
    {
        try
        {
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        }
        catch (OperationCanceledException)
        {
        }
    };
}

using System.Text.Json;

namespace IntegrationHub.Cli.Tests.Support;

/// <summary>A run of the program that has ended.</summary>
internal sealed record Ran(int Exit, string Out, string Error)
{
    public JsonElement Json => JsonDocument.Parse(Out).RootElement;

    /// <summary>The error object of a run with <c>--json</c>.</summary>
    public JsonElement Refused(string code, string message, string sent = "no", int exit = 1)
    {
        Assert.Equal(exit, Exit);
        NoTrace();
        var error = Json.GetProperty("error");
        Assert.Equal(message, error.GetProperty("message").GetString());
        Assert.Equal(code, error.GetProperty("code").GetString());
        Assert.Equal(sent, error.GetProperty("sent").GetString());
        Assert.EndsWith($"error {code}: {message}\n", Error, StringComparison.Ordinal);
        return error;
    }

    /// <summary>What a person reads on standard error after a refusal, whole.</summary>
    public void Says(string error, int exit = 1)
    {
        NoTrace();
        Assert.Equal(error.ReplaceLineEndings("\n"), Error);
        Assert.Equal("", Out);
        Assert.Equal(exit, Exit);
    }

    /// <summary>Holds it to have succeeded.</summary>
    public Ran Ok()
    {
        Assert.True(Exit == 0, $"exit {Exit}\n{Out}\n{Error}");
        NoTrace();
        return this;
    }

    public void NoTrace()
    {
        Assert.DoesNotContain("   at ", Out + Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", Out + Error, StringComparison.Ordinal);
    }

    public static string[] Words(JsonElement list) => [.. list.EnumerateArray().Select(item => item.GetString()!)];
}

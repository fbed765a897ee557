using System.Text.Json;

namespace IntegrationHub.Cli.Commands;

/// <summary>Writes the command line that does what was previewed.</summary>
internal static class NextCall
{
    public static string Line(
        string tool, string given, JsonElement input, string? token, string? connection, IReadOnlyList<string> again)
    {
        // A file can be named again; what came by standard input is gone and has to be written out.
        var text = given.StartsWith('@') ? given : JsonSerializer.Serialize(input, Engine.HubJson.Options);
        List<string> words = ["./hub", "call", tool, "--input", ShellWord.Of(text)];
        if (token is not null) words.AddRange(["--confirm", ShellWord.Of(token)]);
        if (connection is not null) words.AddRange(["--connection", ShellWord.Of(connection)]);
        words.AddRange(again);
        return string.Join(' ', words);
    }
}

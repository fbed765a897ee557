using System.Text;
using System.Text.Json;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Http.Requests;

namespace IntegrationHub.Cli;

/// <summary>Reads what <c>--input</c> gives: the JSON itself, a file, or standard input.</summary>
internal static class InputText
{
    private const int Limit = BodyReader.Limit;

    public static async Task<HubResult<JsonDocument>> ReadAsync(string given, Surroundings around, CancellationToken cancellation)
    {
        if (given == "-") return await ReadAsync(around.In, "Standard input", cancellation);
        if (!given.StartsWith('@')) return Parse(Encoding.UTF8.GetBytes(given), "--input");
        var path = given[1..];
        try
        {
            await using var file = File.OpenRead(path);
            return await ReadAsync(file, $"The file {path}", cancellation);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return CliErrors.Usage($"The file \"{Printing.PlainText.Clip(path)}\" of --input cannot be read.", "--input");
        }
    }

    private static async Task<HubResult<JsonDocument>> ReadAsync(Stream stream, string subject, CancellationToken cancellation)
    {
        var bytes = new byte[Limit + 1];
        var read = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellation);
        return Parse(bytes.AsMemory(0, read), subject);
    }

    private static HubResult<JsonDocument> Parse(ReadOnlyMemory<byte> bytes, string subject) => bytes.Length > Limit
        ? CliErrors.Usage($"{subject} is larger than 1 MB (1,048,576 bytes), which is the most that is read.", "--input")
        : JsonText.Read(bytes, subject);
}

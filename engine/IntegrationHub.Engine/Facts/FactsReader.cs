using System.Text.Json;

namespace IntegrationHub.Engine.Facts;

/// <summary>Reads a folder of facts about a service: <c>meta.json</c>, <c>operations/*.json</c> and <c>objects/*.json</c>.</summary>
public static class FactsReader
{
    /// <summary>Reads the folder. Half of it is never taken for the whole: a file that can't be read is a problem.</summary>
    /// <param name="directory">The folder that holds <c>operations</c>.</param>
    public static FactsReading Read(string directory)
    {
        var operations = Path.Combine(directory, "operations");
        if (!Directory.Exists(directory)) return new(null, $"{directory}: there is no such folder of facts.");
        if (!Directory.Exists(operations)) return new(null, $"{directory} holds no facts: there is no folder \"operations\" in it.");
        var file = "";
        try
        {
            var read = JsonFiles(operations, path => file = path)
                .SelectMany(each => each.EnumerateArray().Select(FactsValueReader.ReadOperation)).ToList();
            if (read.Count == 0) return new(null, $"{operations} holds no operations, so there is nothing to compare with.");
            var objects = JsonFiles(Path.Combine(directory, "objects"), path => file = path)
                .ToDictionary(each => FactsValueReader.Text(each, "name"), each => FactsValueReader.Text(each, "object"), StringComparer.Ordinal);
            file = Path.Combine(directory, "meta.json");
            return new(new(FactsValueReader.Text(Parse(file), "apiVersion"), read, objects), null);
        }
        catch (Exception error) when (error is JsonException or IOException or UnauthorizedAccessException)
        {
            return new(null, $"{file} can't be read: {error.Message.TrimEnd('.')}.");
        }
        catch (Exception error) when (error is InvalidOperationException or ArgumentException)
        {
            return new(null, $"{file} does not have the shape of a file of facts.");
        }
    }

    private static IEnumerable<JsonElement> JsonFiles(string folder, Action<string> begins)
    {
        if (!Directory.Exists(folder)) yield break;
        foreach (var path in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            begins(path);
            yield return Parse(path);
        }
    }

    private static JsonElement Parse(string path) => JsonElement.Parse(File.ReadAllBytes(path));
}

namespace IntegrationHub.Generators;

/// <summary>What is said of each kind of drift.</summary>
internal static class DriftMessages
{
    private const int Clip = 60;

    public static Drift Missing(string directory, string path) =>
        new(DriftCodes.Missing, path, $"{path} is missing. {Repair(directory)}");

    public static Drift Differs(string directory, string path, string found, string wanted)
    {
        var (line, has, gives) = FirstDifference(found, wanted);
        return new(
            DriftCodes.Differs,
            path,
            $"{path} differs from the catalog at line {line}: it has {has}, the catalog gives {gives}. {Repair(directory)}");
    }

    public static Drift Stale(string directory, string path) =>
        new(DriftCodes.Stale, path, $"{path} was generated once and no longer follows from the catalog. {Repair(directory)}");

    public static Drift Foreign(string path, string folder) => new(
        DriftCodes.Stale,
        path,
        $"{path} is not generated, and {folder}/ holds generated files only. Move it elsewhere, or delete it.");

    private static string Repair(string directory) => $"Run: ./hub generate --out {directory}";

    private static (int Line, string Is, string Should) FirstDifference(string found, string wanted)
    {
        var have = found.Split('\n');
        var want = wanted.Split('\n');
        var at = 0;
        while (at < have.Length && at < want.Length && have[at] == want[at]) at++;
        return (at + 1, Quote(have, at), Quote(want, at));
    }

    private static string Quote(string[] lines, int at)
    {
        if (at >= lines.Length) return "no such line";
        var line = lines[at].Trim(' ').Replace("\r", "\\r", StringComparison.Ordinal);
        return line.Length == 0 ? "an empty line" : $"\"{(line.Length <= Clip ? line : line[..(Clip - 1)] + "…")}\"";
    }
}

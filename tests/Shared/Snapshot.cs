using System.Runtime.CompilerServices;

namespace IntegrationHub.Tests.Shared;

/// <summary>Compares a text with the one kept beside the test: <c>__snapshots__/CLASS.TEST.snap</c>.</summary>
internal static class Snapshot
{
    private const string Accept = "To accept it: UPDATE_SNAPSHOTS=true ./test";

    /// <summary>Fails when the text is not the kept one. A text that was never kept is kept now, except in CI.</summary>
    /// <param name="actual">The text.</param>
    /// <param name="name">Tells several snapshots of one test apart.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="test">Filled in by the compiler.</param>
    public static void Match(
        string actual, string? name = null, [CallerFilePath] string file = "", [CallerMemberName] string test = "")
    {
        var folder = Path.Combine(Path.GetDirectoryName(file)!, "__snapshots__");
        var stem = string.Join('.', new[] { Path.GetFileName(file).Split('.')[0], test, name }.Where(part => part is not null));
        var kept = Path.Combine(folder, $"{stem}.snap");
        var mismatch = Path.Combine(folder, "__mismatch__", $"{stem}.snap");
        var exists = File.Exists(kept);
        if (exists && File.ReadAllText(kept).ReplaceLineEndings("\n") == actual.ReplaceLineEndings("\n"))
        {
            Forget(mismatch);
            return;
        }

        var accepted = IsSet("UPDATE_SNAPSHOTS") || (!exists && !IsSet("CI"));
        var target = accepted ? kept : mismatch;
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.WriteAllText(target, actual);
        if (accepted) Forget(mismatch);
        Assert.True(accepted, exists
            ? $"The text differs from __snapshots__/{stem}.snap at line {FirstDifference(File.ReadAllText(kept), actual)}; "
                + $"what came is in __snapshots__/__mismatch__/{stem}.snap. {Accept}"
            : $"There is no __snapshots__/{stem}.snap, and in CI none is made. {Accept}, then commit it.");
    }

    /// <summary>Fails when the text is not what the file holds, the file being both the document and what it is compared with.</summary>
    /// <param name="actual">The text.</param>
    /// <param name="file">The file.</param>
    public static void MatchFile(string actual, string file)
    {
        var kept = File.ReadAllText(file);
        if (kept == actual) return;
        if (IsSet("UPDATE_SNAPSHOTS")) File.WriteAllText(file, actual);
        else Assert.Fail($"{file} differs at line {FirstDifference(kept, actual)}. {Accept}\n{actual}");
    }

    private static void Forget(string mismatch)
    {
        if (File.Exists(mismatch)) File.Delete(mismatch);
    }

    private static int FirstDifference(string kept, string actual) =>
        kept.Split('\n').Zip(actual.Split('\n')).TakeWhile(pair => pair.First == pair.Second).Count() + 1;

    private static bool IsSet(string variable) =>
        Environment.GetEnvironmentVariable(variable) is "true" or "1" or "TRUE";
}

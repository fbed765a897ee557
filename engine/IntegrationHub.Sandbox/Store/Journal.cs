using System.Text;

namespace IntegrationHub.Sandbox.Store;

/// <summary>The state file: a first line that says what it is, then a line for every commit. Used only under the lock.</summary>
internal sealed class Journal(string path)
{
    public const string FirstLine = """{"journal":"IntegrationHub.Sandbox","version":1}""";

    private long _read;
    private int _lines;

    /// <summary>Reads what was appended since the last time, by whoever.</summary>
    /// <returns>Null when the file got shorter: it was emptied or replaced, and all that was read before is void.</returns>
    public IReadOnlyList<Commit>? ReadNew()
    {
        using var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite);
        if (file.Length < _read)
        {
            _read = 0;
            _lines = 0;
            return null;
        }

        if (file.Length == _read)
            return [];

        var bytes = new byte[file.Length - _read];
        file.Position = _read;
        file.ReadExactly(bytes);

        // A line without its end was torn off by a crash. What it began never happened.
        var whole = Array.LastIndexOf(bytes, (byte)'\n') + 1;
        if (whole < bytes.Length)
            file.SetLength(_read + whole);

        var commits = new List<Commit>();
        var lines = _lines;
        foreach (var line in Encoding.UTF8.GetString(bytes, 0, whole).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            lines++;
            if (lines == 1 && line == FirstLine)
                continue;
            commits.Add((lines > 1 ? Commit.FromLine(line) : null) ?? throw new DamagedJournalException(path, lines));
        }

        _read += whole;
        _lines = lines;
        return commits;
    }

    /// <summary>True until the first commit, the seed, is in it.</summary>
    public bool IsNew => _lines < 2;

    public void Append(Commit commit)
    {
        var lines = _lines == 0 ? new[] { FirstLine, commit.ToLine() } : [commit.ToLine()];
        var bytes = Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n");
        using var file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read);
        file.Write(bytes);
        file.Flush();
        _read += bytes.Length;
        _lines += lines.Length;
    }
}

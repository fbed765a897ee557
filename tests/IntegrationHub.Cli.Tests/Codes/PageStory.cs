using System.Text.RegularExpressions;

namespace IntegrationHub.Cli.Tests.Codes;

/// <summary>A page about a code, followed from top to bottom: its files are written, its commands are typed.</summary>
internal sealed partial class PageStory(string code, string page, ShopFolder shop)
{
    private readonly string[] _lines = page.Split('\n');
    private readonly List<string> _told = [];
    private int _at;
    private string _section = "";
    private string? _file;
    private string? _command;
    private int _wrong;
    private int _right;

    /// <summary>Follows the page.</summary>
    /// <returns>The page as it would be if each command printed what it prints now.</returns>
    public async Task<string> FollowAsync()
    {
        while (_at < _lines.Length)
        {
            var line = _lines[_at++];
            _told.Add(line);
            if (line.StartsWith("## ", StringComparison.Ordinal)) _section = line[3..];
            else if (line == "```console") await TypeAsync(Block());
            else if (line.StartsWith("```", StringComparison.Ordinal)) await WriteAsync(Block());
            else if (line.Length > 0) _file = FileName().Match(line) is { Success: true } named ? named.Groups["file"].Value : null;
        }

        Assert.True(_wrong > 0, $"{code}.md has no wrong example that is run.");
        Assert.True(_right > 0, $"{code}.md has no right example that is run.");
        return string.Join('\n', _told);
    }

    private string[] Block()
    {
        var from = _at;
        while (_lines[_at] != "```") _at++;
        return _lines[from.._at++];
    }

    private async Task WriteAsync(string[] shown)
    {
        Assert.True(_file is not null, $"{code}.md: the line before an example says which file it is, as In `{code}.yaml`:");
        shop.Write(_file, shown);
        _told.AddRange([.. shown, "```"]);
        if (_section != "Wrong") Judge(await shop.TypeAsync(_command!));
    }

    private async Task TypeAsync(string[] block)
    {
        (int Exit, string Printed) last = default;
        foreach (var line in block.Where(line => line.StartsWith("$ ", StringComparison.Ordinal)))
        {
            last = await shop.TypeAsync(line[2..]);
            if (line.StartsWith("$ ./hub ", StringComparison.Ordinal)) _command = line[2..];
            _told.AddRange([line, .. last.Printed.TrimEnd('\n').Split('\n').Where(printed => last.Printed.Length > 0)]);
        }

        _told.Add("```");
        Judge(last);
    }

    // What is wrong is refused with this very code; what is right is not refused.
    private void Judge((int Exit, string Printed) last)
    {
        if (_section == "Wrong")
        {
            Assert.True(last.Exit == 1 && last.Printed.Contains($"{code}: ", StringComparison.Ordinal), $"{code}.md: a wrong example is not refused with {code}:\n{last.Printed}");
            _wrong++;
        }
        else
        {
            Assert.True(last.Exit == 0, $"{code}.md: an example under \"{_section}\" is refused:\n{last.Printed}");
            _right++;
        }
    }

    [GeneratedRegex("^In `(?<file>[^`]+)`:$")]
    private static partial Regex FileName();
}

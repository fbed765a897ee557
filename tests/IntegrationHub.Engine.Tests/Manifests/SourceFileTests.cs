using System.Text;
using IntegrationHub.Engine.Diagnostics;
using IntegrationHub.Engine.Manifests;
using IntegrationHub.Engine.Tests.Fakes;

namespace IntegrationHub.Engine.Tests.Manifests;

public sealed class SourceFileTests : IDisposable
{
    private readonly TempCatalog _folder = new();

    [Fact]
    public void A_mark_at_the_beginning_is_no_part_of_the_text() => Assert.Equal("a: 1", Read([0xEF, 0xBB, 0xBF, .. "a: 1"u8]).Text);

    [Fact]
    public void A_file_in_another_encoding_is_refused()
    {
        foreach (var bytes in new byte[][] { [0x61, 0xE9], Encoding.Unicode.GetPreamble(), [0xC3], [0xED, 0xA0, 0x80] })
            Assert.Equal("IH0007 the file is not UTF-8 text; save it as UTF-8.", Read(bytes).Finding);
    }

    [Fact]
    public void A_file_of_five_megabytes_is_not_even_read() => Assert.Equal(
        "IH0003 the file has 5,242,880 bytes; a manifest may have 1,000,000 at most. It was not read.", Read(new byte[5 * 1024 * 1024]).Finding);

    [Fact]
    public void The_largest_file_is_still_read() => Assert.Equal(SourceFile.LargestInBytes, Read(Encoding.UTF8.GetBytes(new string('a', SourceFile.LargestInBytes))).Text!.Length);

    [Fact]
    public void A_file_that_is_gone_is_a_finding()
    {
        List<Finding> findings = [];

        Assert.Null(SourceFile.Read(_folder.PathOf("gone.yaml"), "gone.yaml", findings));
        Assert.Equal("IH0008", Assert.Single(findings).Code);
    }

    public void Dispose() => _folder.Dispose();

    private (string? Text, string? Finding) Read(byte[] bytes)
    {
        var path = _folder.PathOf("x.yaml");
        File.WriteAllBytes(path, bytes);
        List<Finding> findings = [];
        var file = SourceFile.Read(path, "x.yaml", findings);
        return (file?.Text, findings.Count == 0 ? null : $"{findings[0].Code} {findings[0].Message}");
    }
}

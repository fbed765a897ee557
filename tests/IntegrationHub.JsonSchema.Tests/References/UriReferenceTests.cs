using IntegrationHub.JsonSchema.References;

namespace IntegrationHub.JsonSchema.Tests.References;

public class UriReferenceTests
{
    /// <summary>Source: RFC 3986, section 5.4 (read 2026-11-20), without the fragments.</summary>
    [Theory]
    [InlineData("g:h", "g:h")]
    [InlineData("g", "http://a/b/c/g")]
    [InlineData("./g", "http://a/b/c/g")]
    [InlineData("g/", "http://a/b/c/g/")]
    [InlineData("/g", "http://a/g")]
    [InlineData("//g", "http://g")]
    [InlineData("?y", "http://a/b/c/d;p?y")]
    [InlineData("g?y", "http://a/b/c/g?y")]
    [InlineData("", "http://a/b/c/d;p?q")]
    [InlineData(".", "http://a/b/c/")]
    [InlineData("..", "http://a/b/")]
    [InlineData("../g", "http://a/b/g")]
    [InlineData("../..", "http://a/")]
    [InlineData("../../../g", "http://a/g")]
    [InlineData("/./g", "http://a/g")]
    [InlineData("g.", "http://a/b/c/g.")]
    [InlineData("..g", "http://a/b/c/..g")]
    [InlineData("./g/.", "http://a/b/c/g/")]
    [InlineData("g;x=1/../y", "http://a/b/c/y")]
    public void A_reference_resolves_as_the_standard_says(string reference, string address) =>
        Assert.Equal(address, UriReference.Parse(reference).ResolveAgainst("http://a/b/c/d;p?q"));
}

using System.Text;

namespace IntegrationHub.Cli.Tests.Secrets;

/// <summary>A search that finds nothing proves something only if it can find.</summary>
public sealed class SecretSearchTests
{
    private const string Secret = "4242 4242-Secret+42";

    [Fact]
    public void A_secret_is_found_wherever_and_however_it_was_written_down()
    {
        foreach (var (name, bytes) in SecretSearch.Forms(Secret))
        {
            var search = new SecretSearch();
            search.Add("clean", "nothing to see");
            search.Add("planted", [1, 2, 3, .. bytes, 4, 5]);

            Assert.Contains(search.Find(Secret), found => found.StartsWith($"{name} in planted: …", StringComparison.Ordinal));
            Assert.Empty(search.Find(Secret, place => place == "clean"));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void A_secret_inside_something_that_was_encoded_as_a_whole_is_found(int before)
    {
        var search = new SecretSearch();
        search.Add("planted", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{new string('a', before)}{Secret} and more")));

        Assert.NotEmpty(search.Find(Secret));
    }
}

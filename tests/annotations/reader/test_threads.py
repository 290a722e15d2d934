import numpy as np
from threadpoolctl import threadpool_info

from sayso.annotations.reader.threads import one_thread

ONES = np.ones((2, 2), dtype=np.float32)


def _threads() -> list[int]:
    return [x["num_threads"] for x in threadpool_info() if x["user_api"] == "blas"]


def test_products_take_one_thread_while_the_reader_links_and_as_many_as_before_afterwards() -> None:
    assert (ONES @ ONES).sum() == 8
    before = _threads()
    assert before
    with one_thread():
        assert set(_threads()) == {1}
    assert _threads() == before
